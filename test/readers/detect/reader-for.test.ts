import { expect, it } from 'vitest';
import { readText, refusal } from '../../helpers/markets/readings.ts';

it("a layout without the column that its vendor calls the close is not the vendor's", async () => {
  const rows = ['2024-02-28,90.4,100.5', '2024-02-29,91.5,101.5'].join('\n');
  const text = `Price,Adj Close,Clo5e\nTicker,^GSPC,^GSPC\nDate,,\n${rows}\n`;
  expect(await refusal(readText(text))).toMatchObject({ code: 'which-column' });
});
