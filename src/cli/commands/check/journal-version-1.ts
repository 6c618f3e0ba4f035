import type { JournalLine } from '../../../journal/line.ts';
import { isTree } from '../../config/keys.ts';
import { renamedKeys } from '../../config/renamed-keys.ts';

/** The same values under the keys of today; `path` is where the configuration has them. */
const renamed = (values: unknown, path: string): unknown =>
  isTree(values)
    ? Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          renamedKeys.get(`${path}.${key}`)?.split('.').at(-1) ?? key,
          value,
        ]),
      )
    : values;

const mapped = (tree: unknown, change: (value: unknown, key: string) => unknown): unknown =>
  isTree(tree) ? Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, change(value, key)])) : tree;

/** Settings compare as JSON: the order of the keys stays. */
const currentSettings = (settings: unknown): unknown =>
  mapped(settings, (part, name) => {
    if (name === 'rules') return mapped(part, renamed);
    if (name !== 'signals') return part;
    return mapped(part, (signal, id) =>
      mapped(signal, (value, key) => (key === 'params' ? renamed(value, `signals.${id}`) : value)),
    );
  });

/** A line of a journal under the keys of today: those of version 1 are renamed, any other line is returned as it is. */
export function upgradedLine(line: JournalLine): JournalLine {
  if (line.schemaVersion !== 1) return line;
  const { at, settings, ...rest } = line;
  return { ...rest, schemaVersion: 2, recordedAt: at, settings: currentSettings(settings) };
}
