/** An API of `redocly.yaml` that names an output folder. Both paths are relative to the project. */
export interface ConfiguredApi {
  readonly name: string;
  readonly spec: string;
  readonly out: string;
}

/** What the `redocly.yaml` of a project says about its build. */
export interface Project {
  /** Sorted by name. */
  readonly apis: readonly ConfiguredApi[];
  /**
   * The folder of an npm package that contains all outputs, as in this repository. Its contracts are held to the rules of
   * `redocly.yaml`.
   */
  readonly package?: string;
  /** The folders that contain the documents of a package. */
  readonly folders: readonly string[];
}

export interface PackageProject extends Project {
  readonly package: string;
}

/** Whether the outputs of a project are parts of one npm package. */
export function isPackage(project: Project): project is PackageProject {
  return project.package !== undefined;
}
