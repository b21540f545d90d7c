import { xcss } from '@forge/react';

/** The frame of everything in the panel that is decided on by itself. */
export const card = xcss({
  paddingBlock: 'space.100',
  paddingInline: 'space.150',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.medium',
});

/** Keeps a lozenge whole beside a line that wraps. */
export const unshrunk = xcss({ minWidth: 'max-content' });

/** Text a person is asked to weigh, set off from the words around it. */
export const quoted = xcss({
  paddingBlock: 'space.100',
  paddingInline: 'space.150',
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.small',
});
