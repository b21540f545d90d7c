import type { ReactNode } from 'react';
import React from 'react';
import type { ForgeNode } from './forge-doc';
import { NotDrawn } from './not-drawn';

interface NodeGuardProps {
  readonly node: ForgeNode;
  readonly onFault: (what: string) => void;
  readonly children: ReactNode;
}

/**
 * Confines a crash to the node that crashed; a new tree gives the node another chance. React has no hook for this,
 * hence a class.
 */
export class NodeGuard extends React.Component<NodeGuardProps, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error) {
    this.props.onFault(`${this.props.node.type}: ${error.message}`);
  }

  override componentDidUpdate(previous: NodeGuardProps) {
    if (previous.node !== this.props.node && this.state.error) this.setState({ error: undefined });
  }

  override render() {
    const { error } = this.state;
    return error ? <NotDrawn what={`<${this.props.node.type}> crashed`} why={error.message} /> : this.props.children;
  }
}
