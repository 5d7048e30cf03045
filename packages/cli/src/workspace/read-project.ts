import { join } from "node:path";
import { readIfThere } from "../read/read-if-there.ts";
import { hashText, readRecord, recordProject } from "./build-record.ts";
import type { Project } from "./project.ts";

/**
 * Reads which APIs to build, and where to. Parses `redocly.yaml` only when it has changed since the last build.
 * @param root - The folder that contains `redocly.yaml`.
 * @throws {ProblemsError} When the file is missing or broken, an output is not a path, or no API names an output.
 */
export async function readProject(root: string): Promise<Project> {
  const hash = hashText(readIfThere(join(root, "redocly.yaml")) ?? "");
  const recorded = readRecord(root).project;
  if (recorded?.hash === hash) return recorded.project;
  const { readConfiguration } = await import("./read-configuration.ts");
  const project = await readConfiguration(root);
  recordProject(root, { hash, project });
  return project;
}
