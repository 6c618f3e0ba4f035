/** Of every JSON output: rises only when a program that reads it could break; additions do not raise it. */
export const schemaVersion = 2;
