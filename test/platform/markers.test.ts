import { readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markers } from '../../src/platform/markers.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const { createMarker, readMarker, removeMarker, markerAge, isMarkerBeingWritten } = markers;
const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

describe('a marker', () => {
  it('is created with its text, once, until it is removed', () => {
    expect(readMarker(path('lock'))).toBeUndefined();
    expect(createMarker(path('lock'), '{"pid":1}')).toBe(true);
    expect(createMarker(path('lock'), '{"pid":2}')).toBe(false);
    expect(readMarker(path('lock'))?.text).toBe('{"pid":1}');
    expect(readFileSync(path('lock'), 'utf8')).toBe('{"pid":1}');
    expect(readdirSync(folder)).toEqual(['lock']);
    removeMarker(path('lock'));
    removeMarker(path('lock'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of an earlier version was a link to nothing', () => {
    symlinkSync('{"pid":1}', path('old'));
    expect(readMarker(path('old'))?.text).toBe('{"pid":1}');
    expect(createMarker(path('old'), '{"pid":2}')).toBe(false);
    expect(markerAge(path('old'))).toBeLessThan(60_000);
    removeMarker(path('old'));
    expect(readMarker(path('old'))).toBeUndefined();
  });

  it('is told from another one of its name and text', () => {
    createMarker(path('lock'), '');
    const first = readMarker(path('lock'));
    expect(readMarker(path('lock'))).toEqual(first);
    writeFileSync(path('in-its-place'), '');
    removeMarker(path('lock'));
    createMarker(path('lock'), '');
    expect(readMarker(path('lock'))?.id).not.toBe(first?.id);
    removeMarker(path('lock'));
  });

  it('has an age', () => {
    expect(markerAge(path('none'))).toBe(0);
    createMarker(path('aged'), 'a');
    expect(Math.abs(markerAge(path('aged')))).toBeLessThan(60_000);
    utimesSync(path('aged'), hoursAgo(3), hoursAgo(3));
    expect(markerAge(path('aged')) / 3_600_000).toBeCloseTo(3, 1);
    removeMarker(path('aged'));
  });

  it('is being written where another process that may run has a temporary file beside it', () => {
    expect(isMarkerBeingWritten(path('lock'))).toBe(false);
    writeFileSync(path('.rotation-elsewhere-17-0.tmp'), '');
    expect(isMarkerBeingWritten(path('lock'))).toBe(true);
    utimesSync(path('.rotation-elsewhere-17-0.tmp'), hoursAgo(2), hoursAgo(2));
    expect(isMarkerBeingWritten(path('lock'))).toBe(false);
    expect(readdirSync(folder)).not.toContain('.rotation-elsewhere-17-0.tmp');
    expect(isMarkerBeingWritten(path('no-such-folder/lock'))).toBe(true);
  });

  it('cannot be created in a folder that is not there', () => {
    expect(() => createMarker(path('none/lock'), 'a')).toThrow(/ENOENT/);
  });
});
