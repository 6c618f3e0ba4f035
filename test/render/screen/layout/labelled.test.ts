import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../../src/render/renderer.ts';
import { labelledLines } from '../../../../src/render/screen/layout/labelled.ts';
import { pipe, terminal } from '../../../helpers/reports/places.ts';

const long = 'a text of so many words that even at sixty columns it takes two lines';

describe('labelledLines', () => {
  it('continues under the text and colours each line by itself', () => {
    const colour = (line: string) => `<${line}>`;
    expect(labelledLines({ label: 'Data', texts: [long], colour }, terminal(60))).toEqual([
      '  Data     <a text of so many words that even at sixty>',
      '           <columns it takes two lines>',
    ]);
  });

  it('begins a line with each text', () => {
    expect(labelledLines({ label: 'Data', texts: ['one', 'two'] }, terminal(60))).toEqual([
      '  Data     one',
      '           two',
    ]);
  });

  it('stands over its texts below 60 columns', () => {
    expect(
      labelledLines({ label: 'Data', texts: ['a text that takes two'], command: 'rotation x' }, terminal(20)),
    ).toEqual(['  Data', '    a text that', '    takes two', '    run: rotation x']);
  });

  it('ends with the command, at the right where there is room, on a line of its own where there is none', () => {
    const words = { label: 'Data', texts: ['two words'], command: 'rotation x' };
    expect(labelledLines(words, terminal(60))).toEqual([`  Data     two words${' '.repeat(25)}run: rotation x`]);
    const wide = { ...words, texts: [long.slice(0, 40)] };
    expect(labelledLines(wide, terminal(60))).toEqual([
      `  Data     ${long.slice(0, 40)}`,
      `${' '.repeat(45)}run: rotation x`,
    ]);
    expect(labelledLines(words, pipe)).toEqual(['  Data     two words  run: rotation x']);
  });

  // Of 60 columns 11 are the label's, "run: rotation x" takes 15 and "rotation x" 10, after a gap of two.
  it.each([
    [32, '  run: rotation x'],
    [33, '      rotation x'],
    [37, '  rotation x'],
  ])('ends after %d characters with %j', (length, end) => {
    const text = 'x'.repeat(length);
    expect(labelledLines({ label: 'Data', texts: [text], command: 'rotation x' }, terminal(60))).toEqual([
      `  Data     ${text}${end}`,
    ]);
  });

  it('has its command on a line of its own after 38 characters, dim and at the right edge', () => {
    const paint = { ...plainPaint, dim: (text: string) => `<${text}>` };
    const words = { label: 'Data', texts: ['one', 'x'.repeat(38)], command: 'rotation x' };
    expect(labelledLines(words, terminal(60, { paint }))).toEqual([
      '  Data     one',
      `           ${'x'.repeat(38)}`,
      `<${' '.repeat(45)}run: rotation x>`,
    ]);
    const short = { ...words, texts: ['one', 'two'] };
    expect(labelledLines(short, terminal(60, { paint }))).toEqual([
      '  Data     one',
      `           two${' '.repeat(31)}<run: rotation x>`,
    ]);
  });

  it('does not cut a command that is longer than the terminal is wide', () => {
    const command = `rotation ${'x'.repeat(60)}`;
    expect(labelledLines({ label: 'Data', texts: ['one'], command }, terminal(60))).toEqual([
      '  Data     one',
      `run: ${command}`,
    ]);
  });

  it('is at most 120 columns wide', () => {
    expect(labelledLines({ label: 'Data', texts: ['one'], command: 'rotation x' }, terminal(200))).toEqual([
      `  Data     one${' '.repeat(91)}run: rotation x`,
    ]);
  });

  it('has an indent of four at 59 columns, and its command behind the text where that fits', () => {
    expect(labelledLines({ label: 'Data', texts: ['one', 'two'], command: 'rotation x' }, terminal(59))).toEqual([
      '  Data',
      '    one',
      `    two${' '.repeat(37)}run: rotation x`,
    ]);
  });
});
