import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import type { Table } from '../rows/table.ts';

const isThousandfold = (ratio: number) => ratio > 600 && ratio < 1500;

/** Refuses neighbours a thousand times apart: "999" above "1.004", where the point separates thousands. @throws UserError */
export function refuseGroupedThousands(
  { closes, isCalm, lineOf }: Pick<Table, 'closes' | 'isCalm' | 'lineOf'>,
  { file, names }: Layout,
): void {
  if (isCalm) return;
  let before = closes[0] ?? 1;
  for (let i = 1; i < closes.length; i++) {
    const close = closes[i] ?? 1;
    const ratio = close / before;
    before = close;
    if (ratio < 2 && ratio > 0.5) continue;
    if (!isThousandfold(ratio) && !isThousandfold(1 / ratio)) continue;
    const line = lineOf(i);
    throw new UserError(
      `${quotedPath(file)} line ${line}, ${columnWords(names.close)}: ${closes[i]} follows ${closes[i - 1]}, a thousandth or a thousandfold: a separator of thousands was read as a decimal point`,
      {
        code: 'thousands',
        file,
        line,
        column: names.close,
        hint: 'write the prices without separators of thousands and with a decimal point',
      },
    );
  }
}
