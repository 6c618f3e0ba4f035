import type { Report } from '../../../report/check/schema.ts';
import { worldSentences } from '../../../report/world/words.ts';
import type { RenderOptions } from '../../renderer.ts';
import { wrap } from '../layout/wrap.ts';

/** What other markets say, with more room. */
export function worldLines({ world }: Report, { width }: RenderOptions): string[] {
  if (world === null) return [];
  const lines = worldSentences(world).flatMap((sentence) => wrap(sentence, Math.min(width, 80) - 2));
  return ['Other markets', ...lines.map((line) => `  ${line}`), ''];
}
