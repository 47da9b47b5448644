import { z } from 'zod';
import type { DeliveryRow } from '../database/tables';
import { channelNames, type Delivery, deliveryStates, type NewDelivery } from './delivery';

const channel = z.enum(channelNames);
const state = z.enum(deliveryStates);
const payload = z.record(z.string(), z.unknown());

/** A new delivery as its row. */
export function toDeliveryRow(delivery: NewDelivery): DeliveryRow {
  return {
    id: delivery.id,
    key: delivery.key,
    channel: delivery.channel,
    kind: delivery.kind,
    webinar: delivery.webinar,
    registration: delivery.registration,
    request: delivery.request,
    email_key: delivery.emailKey,
    payload: JSON.stringify(delivery.payload),
    state: delivery.state,
    attempts: 0,
    next_attempt_at: delivery.nextAttemptAt,
    expires_at: delivery.expiresAt,
    lease_owner: null,
    lease_until: null,
    last_error: null,
    delivered_at: null,
    created_at: delivery.createdAt,
  };
}

/**
 * A row as a delivery.
 *
 * @throws ZodError where somebody else has written the row
 */
export function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    key: row.key,
    channel: channel.parse(row.channel),
    kind: row.kind,
    webinar: row.webinar,
    registration: row.registration,
    request: row.request,
    emailKey: row.email_key,
    payload: payload.parse(JSON.parse(row.payload)),
    state: state.parse(row.state),
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    expiresAt: row.expires_at,
    lastError: row.last_error,
    deliveredAt: row.delivered_at,
    createdAt: row.created_at,
  };
}
