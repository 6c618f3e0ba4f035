import { stripVTControlCharacters } from 'node:util';
import { exitStatuses } from '../../src/exit-status.ts';
import { commandTable } from './commands.ts';
import { environmentTable, glossaryList } from './help.ts';
import { macroTable } from './macro-series.ts';
import { table } from './markdown.ts';
import { printed } from './printed.ts';
import { callsParagraph, poolParagraphs } from './record.ts';
import { settingTable } from './settings.ts';
import { gateParagraph, signalParagraphs, signalTable, verdictParagraph } from './signals.ts';

/** Columns of the terminal that the documents show. */
export const columns = 80;

/** The screen of the sample, without colours, as a block of text. */
async function screen(...options: readonly string[]): Promise<string> {
  const plain = stripVTControlCharacters(await printed(['check', ...options], columns));
  return `\`\`\`text\n${plain.trimEnd()}\n\`\`\``;
}

/** What stands between the markers of a name, in any document. */
const sections: Readonly<Record<string, () => string | Promise<string>>> = {
  calls: callsParagraph,
  commands: commandTable,
  environment: environmentTable,
  'exit-status': () => table(['status', 'meaning'], exitStatuses),
  gate: gateParagraph,
  glossary: glossaryList,
  pool: poolParagraphs,
  screen: () => screen(),
  'screen-without-rotation': () => screen('--as-of', '2025-12-15'),
  series: macroTable,
  settings: settingTable,
  'signal-paragraphs': signalParagraphs,
  signals: signalTable,
  verdict: verdictParagraph,
};

/** The documents that have such markers, by their paths from the root of the repository. */
export const documents = [
  'README.md',
  'docs/automation.md',
  'docs/data.md',
  'docs/reading-the-screen.md',
  'docs/record.md',
  'docs/settings.md',
  'docs/signals.md',
] as const;

/**
 * A document with every generated section as the registrations have it. A section lies between `<!-- generated: NAME -->`
 * and `<!-- end -->`, each on a line of its own.
 *
 * @throws Error where a marker names no section
 */
export async function withGenerated(text: string): Promise<string> {
  const made = new Map<string, string>();
  for (const [, name = ''] of text.matchAll(/<!-- generated: ([\w-]+) -->\n/g)) {
    const section = sections[name];
    if (!section) throw new Error(`there is no section "${name}": ${Object.keys(sections).join(', ')}`);
    made.set(name, await section());
  }
  return text.replace(
    /<!-- generated: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g,
    (_, name: string) => `<!-- generated: ${name} -->\n${made.get(name)}\n<!-- end -->`,
  );
}
