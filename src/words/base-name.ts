import { visible } from '../errors.ts';

/** A file without its folders, safe to print. */
export const baseName = (path: string): string => visible(path.split(/[/\\]/).at(-1) ?? path);
