import React from 'react';
import EmptyState from '@atlaskit/empty-state';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import Tooltip from '@atlaskit/tooltip';
import { z } from 'zod';
import { drawing } from '../drawing';
import { prop, required } from '../prop';

const spinnerSize = z.union([z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge']), z.number()]).exactOptional();

export const feedbackDrawings = [
  drawing(
    'Spinner',
    {
      size: spinnerSize,
      appearance: prop.oneOf('inherit', 'invert'),
      delay: prop.number,
      label: prop.text,
      testId: prop.text,
    },
    ({ props }) => <Spinner {...props} />,
  ),
  drawing(
    'ProgressBar',
    {
      value: prop.number,
      ariaLabel: prop.text,
      isIndeterminate: prop.flag,
      appearance: prop.oneOf('default', 'success', 'inverse'),
      testId: prop.text,
    },
    ({ props }) => <ProgressBar {...props} />,
  ),
  drawing(
    'SectionMessage',
    {
      appearance: prop.oneOf('information', 'warning', 'error', 'success', 'discovery'),
      title: prop.text,
      actions: prop.content,
      testId: prop.text,
    },
    ({ props: { actions, ...props }, children }) => (
      <SectionMessage {...props} {...(actions === undefined ? {} : { actions: <>{actions}</> })}>
        {children}
      </SectionMessage>
    ),
  ),
  drawing(
    'SectionMessageAction',
    { href: prop.text, onClick: prop.handler, testId: prop.text },
    ({ props, children }) => <SectionMessageAction {...props}>{children}</SectionMessageAction>,
  ),
  drawing(
    'EmptyState',
    {
      header: required.text,
      headingLevel: prop.number,
      description: prop.content,
      buttonGroupLabel: prop.text,
      isLoading: prop.flag,
      width: prop.oneOf('narrow', 'wide'),
      primaryAction: prop.element,
      secondaryAction: prop.element,
      tertiaryAction: prop.element,
      testId: prop.text,
    },
    ({ props }) => <EmptyState {...props} />,
  ),
  drawing(
    'Tooltip',
    {
      content: prop.text,
      position: prop.oneOf('top', 'bottom', 'left', 'right', 'mouse'),
      mousePosition: prop.oneOf('top', 'bottom', 'left', 'right'),
      truncate: prop.flag,
      delay: prop.number,
      testId: prop.text,
    },
    ({ props: { content = '', ...props }, children }) => (
      <Tooltip {...props} content={content}>
        {children}
      </Tooltip>
    ),
  ),
];
