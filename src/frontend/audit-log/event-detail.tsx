import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
} from '@forge/react';
import React, { type ReactNode } from 'react';
import { strings } from '../shared/strings';
import { formatInstant, type Calendar } from '../shared/surface-context';
import type { AuditEvent } from '../shared/view-types';
import { ActorName } from './actor-name';
import { factsOf } from './event-facts';
import { IssueLink } from './issue-link';

interface EventDetailProps {
  /** Null while no event is opened. */
  readonly event: AuditEvent | null;
  readonly calendar: Calendar;
  readonly onClose: () => void;
}

const words = strings.audit.detail;

export const EventDetail = ({ event, calendar, onClose }: EventDetailProps) => (
  <ModalTransition>
    {event && (
      <Modal onClose={onClose}>
        <ModalHeader>
          <ModalTitle>{words.title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.150">
            <Fact name={words.when}>
              <Text>{formatInstant(event.occurredAt, calendar)}</Text>
            </Fact>
            <Fact name={words.who}>
              <ActorName actor={event.actor} />
            </Fact>
            <Fact name={words.what}>
              <Text>{strings.audit.sentence(event)}</Text>
            </Fact>
            <Fact name={words.issue}>
              <IssueLink issueKey={event.target.issueKey} />
            </Fact>
            {event.target.projectId !== null && <Line name={words.project} value={event.target.projectId} />}
            {factsOf(event).map((fact) => (
              <Line key={fact.name} {...fact} />
            ))}
            <Line name={words.correlation} value={event.correlationId} />
            <Line name={words.event} value={event.id} />
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="primary" onClick={onClose}>
            {words.close}
          </Button>
        </ModalFooter>
      </Modal>
    )}
  </ModalTransition>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Stack space="space.025">
    <Text size="small" color="color.text.subtle" weight="semibold">
      {name}
    </Text>
    {children}
  </Stack>
);

const Line = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <Fact name={name}>
    <Text>{value}</Text>
  </Fact>
);
