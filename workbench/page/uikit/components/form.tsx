import React from 'react';
import {
  ErrorMessage,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RequiredAsterisk,
  ValidMessage,
} from '@atlaskit/form';
import { drawing } from '../drawing';
import { prop, required } from '../prop';

const titled = { title: prop.content, description: prop.content };
const asNode = (content: React.ReactNode) => (content === undefined ? {} : { description: content });

export const formDrawings = [
  drawing('Form', { onSubmit: required.handler }, ({ props, children }) => (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSubmit();
      }}
    >
      {children}
    </form>
  )),
  drawing('FormHeader', titled, ({ props, children }) => (
    <FormHeader title={<>{props.title}</>} {...asNode(props.description)}>
      {children}
    </FormHeader>
  )),
  drawing('FormSection', titled, ({ props: { title, description }, children }) => (
    <FormSection {...(title === undefined ? {} : { title })} {...asNode(description)}>
      {children}
    </FormSection>
  )),
  drawing('FormFooter', { align: prop.oneOf('start', 'end') }, ({ props: { align = 'start' }, children }) => (
    <FormFooter align={align}>{children}</FormFooter>
  )),
  drawing(
    'Label',
    { labelFor: required.text, id: prop.text, testId: prop.text },
    ({ props: { labelFor, ...props }, children }) => (
      <Label {...props} htmlFor={labelFor}>
        {children}
      </Label>
    ),
  ),
  drawing('HelperMessage', { testId: prop.text }, ({ props, children }) => (
    <HelperMessage {...props}>{children}</HelperMessage>
  )),
  drawing('ErrorMessage', { testId: prop.text }, ({ props, children }) => (
    <ErrorMessage {...props}>{children}</ErrorMessage>
  )),
  drawing('ValidMessage', { testId: prop.text }, ({ props, children }) => (
    <ValidMessage {...props}>{children}</ValidMessage>
  )),
  drawing('RequiredAsterisk', {}, () => <RequiredAsterisk />),
];
