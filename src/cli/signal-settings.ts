import { UserError } from '../errors.ts';
import { type Band, correlation } from '../signals/correlation.ts';
import type { SignalSettings } from '../verdict/signal-run.ts';
import { exitStatus } from './exit-status.ts';

/** What the flags change of the rules. */
export interface RuleFlags {
  window?: number;
  band?: Band | 'observed';
}

/** Parameters as the flags set them, checked by the signal's own schema, which is loaded only then. */
export async function signalSettings({ window, band }: RuleFlags): Promise<Record<string, SignalSettings>> {
  if (window === undefined && band === undefined) return {};
  const z = await import('../zod.ts');
  const { defaults } = correlation;
  const params = correlation.params(z).safeParse({ window: window ?? defaults.window, band: band ?? defaults.band });
  if (params.success) return { [correlation.id]: { params: params.data } };
  const isBand = params.error.issues[0]?.path[0] === 'band';
  throw new UserError(isBand ? `--band ${String(band)} is no band` : `--window ${window} is out of range`, {
    code: 'parameter',
    status: exitStatus.usage,
    hint: isBand
      ? 'a band has two correlations, low before high, for example 0.76,0.95'
      : 'the correlation takes 10 to 2520 sessions',
  });
}
