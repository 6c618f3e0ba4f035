import { columns } from './documents.ts';
import { printed } from './printed.ts';
import { screenSvg } from './screen-svg.ts';

/** Path of the picture of the screen, from the root of the repository. */
export const picture = 'docs/screen.svg';

/** What `rotation check` prints on the sample, as a picture. */
export const screenPicture = async () =>
  screenSvg(await printed(['check'], columns), columns, 'The screen of rotation check on its synthetic sample');
