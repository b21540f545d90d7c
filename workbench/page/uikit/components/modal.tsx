import React from 'react';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { drawing } from '../drawing';
import { prop } from '../prop';

/** UI Kit's names that Atlaskit does not know; `resizable` is drawn at its first size. */
const NAMED_WIDTHS: Readonly<Record<string, string>> = { xlarge: 'x-large', fullscreen: '100vw', resizable: 'medium' };
const NAMED_HEIGHTS = new Set(['small', 'medium', 'large', 'x-large', 'xlarge', 'fullscreen', 'resizable']);

export const modalDrawings = [
  drawing('ModalTransition', {}, ({ children }) => <ModalTransition>{children}</ModalTransition>),
  drawing(
    'Modal',
    {
      title: prop.text,
      icon: prop.text,
      label: prop.text,
      width: prop.size,
      height: prop.size,
      shouldScrollInViewport: prop.flag,
      onClose: prop.handler,
      testId: prop.text,
    },
    ({ props: { title, icon: _, width, height, onClose, ...props }, children }) => (
      <ModalDialog
        {...props}
        {...(width === undefined ? {} : { width: NAMED_WIDTHS[width] ?? width })}
        {...(height === undefined || NAMED_HEIGHTS.has(String(height)) ? {} : { height })}
        onClose={() => void onClose?.()}
      >
        {title === undefined ? null : (
          <ModalHeader hasCloseButton>
            <ModalTitle>{title}</ModalTitle>
          </ModalHeader>
        )}
        {children}
      </ModalDialog>
    ),
  ),
  drawing('ModalHeader', { testId: prop.text }, ({ props, children }) => (
    <ModalHeader {...props}>{children}</ModalHeader>
  )),
  drawing(
    'ModalTitle',
    { appearance: prop.oneOf('danger', 'warning'), isMultiline: prop.flag, testId: prop.text },
    ({ props, children }) => <ModalTitle {...props}>{children}</ModalTitle>,
  ),
  drawing('ModalBody', { hasInlinePadding: prop.flag, testId: prop.text }, ({ props, children }) => (
    <ModalBody {...props}>{children}</ModalBody>
  )),
  drawing('ModalFooter', { testId: prop.text }, ({ props, children }) => (
    <ModalFooter {...props}>{children}</ModalFooter>
  )),
];
