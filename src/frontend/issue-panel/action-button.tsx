import { LoadingButton } from '@forge/react';
import React from 'react';

/** Where the focus was last sent, among the buttons of one part of the panel. A new turn sends it there again. */
interface Focusing<Target extends string> {
  readonly on: Target | null;
  readonly turn: number;
}

interface ActionButtonProps<Target extends string> {
  readonly label: string;
  readonly onPress: () => void;
  readonly appearance?: 'primary' | 'default' | 'subtle';
  readonly isDisabled?: boolean;
  readonly isLoading?: boolean;
  readonly focus: Focusing<Target>;
  /** What this button is the first button of; left out for the others. */
  readonly on?: NoInfer<Target> | undefined;
}

/**
 * A button that takes the focus when it is sent here. UI Kit can only focus what appears, so a new turn makes it appear anew.
 * While it loads it stays focusable; a disabled button would lose the focus of a person at the keyboard.
 */
export const ActionButton = <Target extends string>({
  label,
  onPress,
  appearance = 'default',
  isDisabled = false,
  isLoading = false,
  focus,
  on,
}: ActionButtonProps<Target>) => {
  const isTarget = on !== undefined && focus.on === on;
  return (
    <LoadingButton
      key={isTarget ? `turn-${focus.turn}` : 'resting'}
      appearance={appearance}
      spacing="compact"
      autoFocus={isTarget}
      isDisabled={isDisabled && !isLoading}
      isLoading={isLoading}
      onClick={onPress}
    >
      {label}
    </LoadingButton>
  );
};
