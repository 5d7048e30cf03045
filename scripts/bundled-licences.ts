import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputChunk, RolldownOutput } from "rolldown";

/** The licences of all packages in a bundle, as Markdown. They require that they are included. */
export function bundledLicences({ output }: RolldownOutput): string {
  const chunks = output.filter((file): file is OutputChunk => file.type === "chunk");
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const homes = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
  const texts = [...new Set(homes)].toSorted().map((home) => {
    const { name, version, license } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as Record<string, string>;
    const [file] = globSync("licen[cs]e*", { cwd: home }).concat(globSync("LICEN[CS]E*", { cwd: home }));
    const text = file === undefined ? "The package contains no licence file." : readFileSync(join(home, file), "utf8").trim();
    if (license === undefined) throw new Error(`Cannot bundle ${name}: its package.json names no licence.`);
    return `## ${name} ${version} (${license})\n\n${text}\n`;
  });
  return `# Licences of the bundled packages\n\n${texts.join("\n")}`;
}
