/** What every report of one market begins with, made up. */
export const madeUpHead = {
  schemaVersion: 2,
  program: { name: 'rotation', version: '0.1.0' },
  ok: true,
  asOf: '2026-01-30',
  generatedAt: '2026-01-30T21:30:00Z',
  sample: false,
} as const;
