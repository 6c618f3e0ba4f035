import type { SettingsReport } from '../../report/settings.ts';
import { plural } from '../../words/counts.ts';
import { visible } from '../../words/quoted.ts';
import type { RenderOptions } from '../renderer.ts';
import { textWidth } from './layout/widths.ts';
import { wrap } from './layout/wrap.ts';

type Setting = SettingsReport['settings'][number];

const gap = 2;
const widestKey = 40;
const widestValue = 26;

const valueText = ({ value }: Setting) => (value === null ? '-' : visible(JSON.stringify(value)));

/** How many settings differ from the defaults, and the files that were read. */
function summary({ files, settings }: SettingsReport): string {
  const changed = settings.filter(({ origin }) => origin !== 'default').length;
  const number =
    changed === 0
      ? `${plural(settings.length, 'setting')}, all by default`
      : `${changed} of ${plural(settings.length, 'setting')} set`;
  const named = files.map((file) => `${file.origin} ${visible(file.file)}`);
  return `${number}${named.length === 0 ? '; no configuration file' : `; ${named.join(', ')}`}`;
}

/** A summary, then every key with its value and origin, those that are set first. A long value is never cut. */
export function render(report: SettingsReport, options: RenderOptions): string {
  const { paint } = options;
  const isSet = ({ origin }: Setting) => origin !== 'default';
  const sorted = [...report.settings.filter(isSet), ...report.settings.filter((setting) => !isSet(setting))];
  const keys = Math.min(widestKey, Math.max(...sorted.map(({ key }) => key.length)) + gap);
  const values = Math.min(widestValue, Math.max(...sorted.map((one) => valueText(one).length)) + gap);
  const row = (key: string, value: string, origin: string) =>
    `${key.padEnd(keys - gap)}  ${value.padEnd(values - gap)}  ${origin}`;
  const lines = sorted.flatMap((setting) => {
    const value = valueText(setting);
    const line = row(setting.key, value, setting.origin);
    const own = line.length <= options.width ? [line] : [row(setting.key, '', setting.origin), `    ${value}`];
    return isSet(setting) ? own.map(paint.strong) : own;
  });
  return `${[...wrap(summary(report), textWidth(options)), '', paint.dim(row('key', 'value', 'set by')), ...lines].join('\n')}\n`;
}
