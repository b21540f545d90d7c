import * as z from 'zod';

/**
 * Property on every comment and sub-task the app makes: which change of which proposal it is. When the answer to a write
 * is lost, it is found again by this instead of being written twice.
 */
export const MARKER_KEY = 'plumbline.origin';

export const MarkerSchema = z.object({ proposalId: z.string(), changeId: z.string() });
export type Marker = z.infer<typeof MarkerSchema>;

export const markerProperties = (marker: Marker) => [{ key: MARKER_KEY, value: marker }];
