import { environment } from '../../src/cli/commands/help/topics/environment.ts';
import { glossary } from '../../src/render/words/glossary.ts';
import { code, table } from './markdown.ts';

/** The glossary of `rotation help glossary`. */
export const glossaryList = () => glossary.map(({ term, meaning }) => `- **${term}**: ${meaning}`).join('\n');

/** The table of `rotation help environment`. */
export const environmentTable = () =>
  table(
    ['variable', 'what'],
    environment.blocks
      .flatMap((block) => (typeof block === 'string' ? [] : block))
      .map(([names, what]) => [names.split(', ').map(code).join(', '), what]),
  );
