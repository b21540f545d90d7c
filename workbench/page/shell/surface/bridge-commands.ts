import { z } from 'zod';
import { invokeResolver, requestProduct } from '../../api';
import type { Surface } from '../../api-schemas';
import type { BridgeCommand } from '../../bridge/frame-link';
import type { ForgeNode } from '../../uikit/forge-doc';
import { FunctionReferenceSchema, ReconcileSchema } from '../../uikit/forge-doc';
import type { SurfaceHost } from '../../uikit/surface-host';
import type { FlagBoard } from '../flag-board';
import type { EventHub } from './event-hub';
import { flagCommands } from './flag-commands';

interface BridgeCommandsInput {
  readonly host: SurfaceHost;
  readonly hub: EventHub;
  readonly flags: FlagBoard;
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly accountId: string;
  readonly getContext: () => unknown;
  readonly onTree: (root: ForgeNode) => void;
  readonly onInvoked: () => void;
}

const InvokeSchema = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
});
const EventSchema = z.object({ event: z.string(), payload: z.unknown().optional() });
const SubscribeSchema = z.object({ event: z.string(), callback: FunctionReferenceSchema });
const UnsubscribeSchema = z.object({ subscription: z.string() });
const NavigateSchema = z.looseObject({
  url: z.string().optional(),
  target: z.string().optional(),
  issueKey: z.string().optional(),
  type: z.enum(['same-tab', 'new-tab']).optional(),
});
const AppErrorSchema = z.object({ error: z.unknown() });

const addressOf = ({ url, issueKey }: z.infer<typeof NavigateSchema>) =>
  url ?? (issueKey === undefined ? '' : `/browse/${issueKey}`);

/**
 * The bridge commands the workbench simulates. What is missing here is refused by the link and shown as a fault.
 * `open`, `close` and `refresh` concern frames and modals that native UI Kit surfaces do not have, so they succeed
 * without effect.
 */
export const bridgeCommands = (input: BridgeCommandsInput): Readonly<Record<string, BridgeCommand>> => {
  const { host, hub, flags, surface, extension, accountId, getContext, onTree, onInvoked } = input;

  const invoke: BridgeCommand = async (data) => {
    const { functionKey, payload, metadata } = InvokeSchema.parse(data);
    try {
      const body = await invokeResolver({ surface: surface.key, functionKey, payload, accountId, extension });
      // With metadata the product wraps the answer; `invoke` of @forge/bridge says so in its own comment.
      return metadata === undefined ? body : { body, metadata: {} };
    } finally {
      onInvoked();
    }
  };

  return {
    reconcile: (data) => onTree(ReconcileSchema.parse(data).forgeDoc),
    getContext,
    invoke,
    fetchProduct: (data) => requestProduct(accountId, data),
    ...flagCommands(host, flags),
    on: (data) => {
      const { event, callback } = SubscribeSchema.parse(data);
      return hub.subscribe(event, callback.$function);
    },
    off: (data) => hub.unsubscribe(UnsubscribeSchema.parse(data).subscription),
    emit: (data) => {
      const { event, payload } = EventSchema.parse(data);
      hub.emit(event, payload);
    },
    navigate: (data) => {
      const destination = NavigateSchema.parse(data);
      host.navigate(addressOf(destination), destination.type === 'new-tab');
    },
    getUrl: (data) => new URL(addressOf(NavigateSchema.parse(data)), window.location.origin).href,
    open: () => true,
    close: () => true,
    refresh: () => true,
    enableTheming: () => true,
    emitReadyEvent: () => true,
    changeWindowTitle: (data) => {
      document.title = z.string().parse(data);
    },
    onError: (data) => host.note('fault', `${surface.key}: ${JSON.stringify(AppErrorSchema.parse(data).error)}`),
  };
};
