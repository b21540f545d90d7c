import { toolReply } from '../chat-reply';
import { findToolToCall } from '../chat-request';
import { toolArguments } from '../stand-in/tool-arguments';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Runs out of tokens in the middle of its tool call. */
export const createTruncated = (options: ScriptOptions = {}) =>
  scriptedBackend('truncated', options, (request) => {
    const name = findToolToCall(request)?.function.name ?? 'unasked';
    const whole = JSON.stringify(toolArguments(request));
    return toolReply([{ name, arguments: whole.slice(0, Math.ceil(whole.length / 2)) }], 'max_tokens');
  });
