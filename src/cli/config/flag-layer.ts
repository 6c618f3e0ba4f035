import { quoted, UserError } from '../../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { RuleFlags } from '../rule-options.ts';
import type { Setting } from './setting.ts';

function setting(text: string): Setting {
  const [, key = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === '') {
    throw new UserError(`--set ${quoted(text)} has no key and value`, {
      code: 'set',
      status: exitStatus.usage,
      hint: 'for example --set signals.correlation.window=126; rotation config lists every key',
    });
  }
  return {
    path: key.trim().split('.'),
    value: value.trim(),
    origin: 'flag',
    from: `--set ${key.trim()}`,
    isText: true,
  };
}

/** What the flags set: `--set` for any key, and the shortcuts. A shortcut beats `--set`, being the plainer word. */
export function flagLayer({ set = [], window, band }: RuleFlags): Setting[] {
  const short = (key: 'window' | 'band', value: unknown): Setting[] =>
    value === undefined ? [] : [{ path: ['signals', 'correlation', key], value, origin: 'flag', from: `--${key}` }];
  return [...set.map(setting), ...short('window', window), ...short('band', band)];
}
