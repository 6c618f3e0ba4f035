import { describe, expect, it } from 'vitest';
import { labelledLines } from '../../../../src/render/screen/layout/labelled.ts';
import { pipe, terminal } from '../../../helpers/reports/places.ts';

describe('labelledLines', () => {
  it('continues under the text and colours each line by itself', () => {
    const colour = (line: string) => `<${line}>`;
    expect(labelledLines({ label: 'Data', text: 'a text that takes two' }, terminal(24))).toEqual([
      '  Data     a text that',
      '           takes two',
    ]);
    expect(labelledLines({ label: 'Data', text: 'two words', colour }, terminal(16))).toEqual([
      '  Data     <two>',
      '           <words>',
    ]);
  });

  it('ends with the command, at the right where there is room, under the text where there is none', () => {
    const words = { label: 'Data', text: 'two words', command: 'rotation x' };
    expect(labelledLines(words, terminal(40))).toEqual(['  Data     two words          rotation x']);
    expect(labelledLines(words, terminal(32))).toEqual(['  Data     two words', '                      rotation x']);
    expect(labelledLines(words, pipe)).toEqual(['  Data     two words   rotation x']);
  });
});
