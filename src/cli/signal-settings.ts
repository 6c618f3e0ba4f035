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
  const issue = params.error.issues[0];
  throw new UserError(`--${String(issue?.path[0] ?? 'window')}: ${issue?.message ?? 'not permitted'}`, {
    code: 'parameter',
    status: exitStatus.usage,
    hint: 'a window has 10 to 2520 sessions; a band has two correlations, low before high',
  });
}
