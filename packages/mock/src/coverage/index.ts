export { coverageReporter, type CoverageReporterOptions, type Thresholds } from "./coverage-reporter.ts";
