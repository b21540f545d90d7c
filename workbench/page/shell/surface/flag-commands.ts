import { z } from 'zod';
import type { BridgeCommand } from '../../bridge/frame-link';
import { FunctionReferenceSchema } from '../../uikit/forge-doc';
import type { SurfaceHost } from '../../uikit/surface-host';
import type { FlagBoard } from '../flag-board';

const FlagKindSchema = z.enum(['info', 'success', 'warning', 'error']);
const FlagIdSchema = z.union([z.string(), z.number()]).transform(String);

const ShowFlagSchema = z.object({
  id: FlagIdSchema,
  title: z.string().default(''),
  description: z.string().exactOptional(),
  type: FlagKindSchema.optional(),
  appearance: FlagKindSchema.optional(),
  isAutoDismiss: z.boolean().default(false),
  actions: z.array(z.object({ text: z.string(), onClick: FunctionReferenceSchema })).default([]),
});

/** `showFlag` and `closeFlag` of @forge/bridge, on the page's flag board. */
export const flagCommands = (host: SurfaceHost, flags: FlagBoard): Readonly<Record<string, BridgeCommand>> => ({
  showFlag: (data) => {
    const { type, appearance, actions, ...flag } = ShowFlagSchema.parse(data);
    flags.show({
      ...flag,
      kind: appearance ?? type ?? 'info',
      actions: actions.map(({ text, onClick }) => ({
        content: text,
        onClick: () => void host.run(onClick.$function, []),
      })),
    });
    return true;
  },
  closeFlag: (data) => {
    flags.close(z.object({ id: FlagIdSchema }).parse(data).id);
    return true;
  },
});
