import { expect, test } from 'vitest';
import { markdownTable } from '../../../src/render/markdown/markdown.ts';

test('text to the left, figures to the right, and no cell ends the table or becomes markup', () => {
  expect(markdownTable(['name', 'n'], [['a|b *c* <d>', '1']])).toBe(
    '| name | n |\n| --- | ---: |\n| a\\|b \\*c\\* \\<d\\> | 1 |\n',
  );
});
