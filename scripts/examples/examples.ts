/** Files in `examples`, each with the command line that writes it to standard output. */
export const examples: readonly { file: string; args: readonly string[] }[] = [
  { file: 'sample-report.html', args: ['report', '-o', '-'] },
  { file: 'sample-calls.svg', args: ['chart', 'calls', '-o', '-'] },
];

/** The clock of the examples, in seconds: half an hour after the sample's last close, so that they are the same on every day. */
export const exampleEnv = { SOURCE_DATE_EPOCH: String(Date.parse('2026-01-30T21:30:00Z') / 1000), LANG: 'C.UTF-8' };
