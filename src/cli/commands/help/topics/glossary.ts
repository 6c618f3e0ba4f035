import { glossary as entries } from '../../../../render/words/glossary.ts';
import type { Topic } from './topic.ts';

export const glossary: Topic = {
  name: 'glossary',
  summary: 'terms on the screens',
  blocks: [entries.map(({ term, meaning }) => [term, meaning] as const)],
};
