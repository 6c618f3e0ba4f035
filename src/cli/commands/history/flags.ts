import type { InputFlags } from '../../../input/input-flags.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';

export interface HistoryFlags extends InputFlags, OutputFlags, RuleFlags {
  changes?: boolean;
  from?: number;
  to?: number;
  last?: number;
  forward?: number[];
  journal?: string;
}
