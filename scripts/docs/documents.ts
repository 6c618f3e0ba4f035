import { configSchema } from '../../src/cli/config/json-schema.ts';
import { exitStatuses } from '../../src/exit-status.ts';
import { thresholds } from '../../src/judgement/verdict/thresholds.ts';
import type { MacroKind } from '../../src/series/macro-kind.ts';
import { macroKinds } from '../../src/series/macro-kinds.ts';
import { gateDefaults } from '../../src/signals/gate.ts';
import { signals } from '../../src/signals/index.ts';
import { numberWord } from '../../src/words/counts.ts';
import * as z from '../../src/zod.ts';

/** Lines of a Markdown table; a bar inside a cell is escaped. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;
const days = (n: number) => `${n} day${n === 1 ? '' : 's'}`;

const signalTable = () =>
  table(
    ['signal', 'family', 'weight', 'score'],
    signals
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, family, weight, scoring, defaults }) => [code(id), family, String(weight), scoring(defaults)]),
  );

function knownFrom({ frequency, publicationLag: { after, days: lag } }: MacroKind): string {
  if (after === 'month') return `${days(lag)} after its month`;
  if (lag > 0) return `${days(lag)} after its ${frequency}`;
  return 'its own day';
}

const macroTable = () =>
  table(
    ['`--series`', 'what', 'unit', 'columns, best first', 'known from', 'counts for'],
    macroKinds.map((kind) => [
      code(kind.id),
      kind.description,
      kind.unit,
      kind.columns.map(code).join(', '),
      knownFrom(kind),
      kind.staleAfter === 0 ? 'its own day' : days(kind.staleAfter),
    ]),
  );

const exitTable = () => table(['status', 'meaning'], exitStatuses);

interface SchemaNode {
  properties?: Readonly<Record<string, SchemaNode>>;
  description?: string;
  default?: unknown;
}

/** Every key below a node of the schema of the configuration, with its default. */
const settingRows = ({ properties = {} }: SchemaNode, path: readonly string[] = []): string[][] =>
  Object.entries(properties).flatMap(([key, node]) => {
    const here = [...path, key];
    if (node.properties) return settingRows(node, here);
    return [
      [
        code(here.join('.')),
        node.default === undefined ? '' : code(JSON.stringify(node.default)),
        node.description ?? '',
      ],
    ];
  });

const settingTable = () => table(['key', 'default', 'what'], settingRows(configSchema(z)));

function gateParagraph(): string {
  const { lookback, openPercentile, closePercentile, minLead, closeSessions } = gateDefaults;
  return `The **gate** asks whether there is a rotation at all: the ${lookback}-session log return of R/S ranks at ${openPercentile.toFixed(2)} or more in five years, is at least
${minLead}, and small caps lead the Nasdaq too. It closes after ${numberWord(closeSessions)} sessions running below rank ${closePercentile.toFixed(2)} or at no lead. While it is closed the verdict is
*no rotation*. Behind it, every signal scores from -1 (relief rally) to +1 (breakout):`;
}

function verdictParagraph(): string {
  const [enter, exit] = [thresholds.enter.toFixed(2), thresholds.exit.toFixed(2)];
  return `The **verdict** is *breakout* from a weighted mean of +${enter} until it falls below +${exit}, *relief rally* from -${enter} until above -${exit}, and
*undecided* otherwise. A breakout that the fundamental signals contradict is shown as undecided. Unknown is never neutral: an unknown
signal is out of the mean, one whose series nobody gave weighs nothing, and below ${Math.round(thresholds.minCoverage * 100)}% of the weight there is *insufficient data* (also when an index is stale or frozen).`;
}

/** What stands between the markers of a name, in any document. */
const sections: Readonly<Record<string, () => string>> = {
  gate: gateParagraph,
  signals: signalTable,
  verdict: verdictParagraph,
  series: macroTable,
  'exit-status': exitTable,
  settings: settingTable,
};

/** The documents that have such markers, by their paths from the root of the repository. */
export const documents = ['README.md', 'docs/settings.md'] as const;

/**
 * A document with every generated section as the registrations have it. A section lies between `<!-- generated: NAME -->`
 * and `<!-- end -->`, each on a line of its own.
 *
 * @throws Error where a marker names no section
 */
export const withGenerated = (text: string): string =>
  text.replace(/<!-- generated: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g, (_, name: string) => {
    const section = sections[name];
    if (!section) throw new Error(`there is no section "${name}": ${Object.keys(sections).join(', ')}`);
    return `<!-- generated: ${name} -->\n${section()}\n<!-- end -->`;
  });
