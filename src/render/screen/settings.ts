import type { SettingsReport } from '../../report/settings.ts';
import { visible } from '../../words/quoted.ts';
import type { RenderOptions } from '../renderer.ts';
import { borderless } from './layout/borderless.ts';

const origin = 'project file'.length;
const widest = 40;

/** Every key with its value and origin. */
export function render({ files, settings }: SettingsReport, { paint, width }: RenderOptions): string {
  const keys = Math.min(widest, Math.max(...settings.map(({ key }) => key.length)) + 2);
  const values = Number.isFinite(width) ? Math.max(12, width - keys - origin) : 26;
  const rows = settings.map((setting) => [
    setting.key,
    setting.value === null ? '-' : visible(JSON.stringify(setting.value)),
    setting.origin,
  ]);
  const [head = '', ...lines] = borderless([['key', 'value', 'set by'], ...rows], [keys, values, null]);
  const named = files.map((file) => `${file.origin}: ${visible(file.file)}`);
  return `${[...(named.length > 0 ? [...named, ''] : []), paint.dim(head), ...lines].join('\n')}\n`;
}
