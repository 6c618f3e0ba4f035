import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { roles } from '../../../series/series.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Setting } from '../setting.ts';
import type { SettingFlags } from './config-files.ts';

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

/** Settings of flags: `--set` for any key, and options of their own, which take precedence. */
export function flagLayer({ set = [], window, band, labels = [] }: SettingFlags): Setting[] {
  const short = (key: 'window' | 'band', value: unknown): Setting[] =>
    value === undefined
      ? []
      : [
          {
            path: ['signals', 'correlation', key],
            value,
            origin: 'flag',
            from: `--${key}`,
            isText: typeof value === 'string',
          },
        ];
  // Two names say that there is no growth index, whatever a file names.
  const named = (labels.length === 0 ? [] : roles).map(
    (role, i): Setting => ({ path: ['labels', role], value: labels[i] ?? null, origin: 'flag', from: '--labels' }),
  );
  return [...set.map(setting), ...named, ...short('window', window), ...short('band', band)];
}
