import type { PageSource } from '../../../render/html/page.ts';
import type { Picture } from '../../../render/svg/picture.ts';

/** A page with one picture. */
export type ChartSource = PageSource & { picture: Picture };
