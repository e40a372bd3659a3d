/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';
