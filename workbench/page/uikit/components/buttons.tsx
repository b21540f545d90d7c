import type { ReactNode } from 'react';
import React, { useEffect } from 'react';
import ButtonGroup from '@atlaskit/button/button-group';
import Button, { LinkButton } from '@atlaskit/button/new';
import { drawing } from '../drawing';
import { findIcon } from '../find-icon';
import { prop } from '../prop';
import { useSurfaceHost } from '../surface-host';

const APPEARANCES = ['default', 'primary', 'warning', 'danger', 'discovery', 'subtle'] as const;

const buttonProps = {
  appearance: prop.oneOf(...APPEARANCES),
  spacing: prop.oneOf('default', 'compact', 'none'),
  autoFocus: prop.flag,
  isDisabled: prop.flag,
  isSelected: prop.flag,
  shouldFitContainer: prop.flag,
  onBlur: prop.handler,
  onClick: prop.handler,
  onFocus: prop.handler,
  testId: prop.text,
};

const type = prop.oneOf('button', 'submit', 'reset');
type Spacing = 'default' | 'compact' | 'none';

/** Atlaskit's newer buttons have no spacing `none`: it is drawn as a compact one without padding. */
const atlaskitSpacing = (spacing: Spacing = 'default') => (spacing === 'none' ? 'compact' : spacing);
const Spaced = ({ spacing, children }: { readonly spacing: Spacing | undefined; readonly children: ReactNode }) =>
  spacing === 'none' ? <span className="tight-button">{children}</span> : <>{children}</>;

/** The icon component of a button's icon name; an unknown name is noted and drawn as no icon. */
const useButtonIcon = (glyph: string | undefined) => {
  const host = useSurfaceHost();
  const icon = glyph === undefined ? undefined : findIcon(glyph);
  const isUnknown = glyph !== undefined && icon === undefined;
  useEffect(() => {
    if (isUnknown) host.note('unknown', `icon "${glyph}" of a Button`);
  }, [host, glyph, isUnknown]);
  return icon;
};

export const buttonDrawings = [
  drawing(
    'Button',
    { ...buttonProps, type, iconBefore: prop.text, iconAfter: prop.text },
    function ButtonBody({ props: { iconBefore, iconAfter, spacing, ...props }, children }) {
      const before = useButtonIcon(iconBefore);
      const after = useButtonIcon(iconAfter);
      return (
        <Spaced spacing={spacing}>
          <Button
            {...props}
            spacing={atlaskitSpacing(spacing)}
            {...(before ? { iconBefore: before } : {})}
            {...(after ? { iconAfter: after } : {})}
          >
            {children}
          </Button>
        </Spaced>
      );
    },
  ),
  drawing(
    'LoadingButton',
    { ...buttonProps, type, isLoading: prop.flag },
    ({ props: { spacing, ...props }, children }) => (
      <Button {...props} spacing={atlaskitSpacing(spacing)}>
        {children}
      </Button>
    ),
  ),
  drawing(
    'LinkButton',
    {
      ...buttonProps,
      appearance: prop.oneOf(...APPEARANCES, 'link', 'subtle-link'),
      href: prop.text,
      target: prop.text,
    },
    function LinkButtonBody({ props: { appearance, spacing, href = '', target, onClick, ...props }, children }) {
      const host = useSurfaceHost();
      return (
        <LinkButton
          {...props}
          href={href}
          appearance={appearance === 'link' || appearance === 'subtle-link' ? 'subtle' : (appearance ?? 'default')}
          spacing={atlaskitSpacing(spacing)}
          onClick={(event) => {
            event.preventDefault();
            void onClick?.();
            host.navigate(href, target === '_blank');
          }}
        >
          {children}
        </LinkButton>
      );
    },
  ),
  drawing(
    'ButtonGroup',
    { appearance: prop.oneOf(...APPEARANCES), label: prop.text, titleId: prop.text, testId: prop.text },
    ({ props: { testId: _, ...props }, children }) => <ButtonGroup {...props}>{children}</ButtonGroup>,
  ),
];
