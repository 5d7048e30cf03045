// Set-up file: `coverageReporter` has Vitest run it before each test file. Its folder is a package of its own when it is
// published: see scripts/bundle-mock.ts.
import { afterAll } from "vitest";
import { collectCoverage } from "../coverage-registry.ts";
import { keepCoverage } from "../meta.ts";

const collect = collectCoverage();
// oxlint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures out of it, and takes no other parameter
afterAll(({}, file) => keepCoverage(file.meta, collect()));
