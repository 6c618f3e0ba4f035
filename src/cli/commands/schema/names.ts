/** Names of the published schemas. */
export const schemaNames = [
  'check',
  'show',
  'backtest',
  'pool',
  'history',
  'claims',
  'history-journal',
  'journal',
  'signals',
  'inputs',
  'data-check',
  'data-fetch',
  'data-manifest',
  'error',
  'config',
  'settings',
] as const;

export type SchemaName = (typeof schemaNames)[number];
