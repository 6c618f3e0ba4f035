/** The word for the facts that come with the program; a file of that name is `./published`. */
export const published = 'published';
