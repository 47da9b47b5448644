import type { Registration } from '../../registrations/store';
import type { Site } from '../../site/schema';
import type { FormTargets, Webinar } from '../../webinars/model';
import type { HubSpotPayload } from '../payloads';

export interface HubSpotInput {
  registration: Registration;
  webinar: Pick<Webinar, 'title' | 'form' | 'sessions'>;
  form: Pick<Site['form'], 'fields' | 'consent'>;
  /** Origin of the site. */
  siteUrl: string;
  /** HubSpot's own cookie, `hubspotutk`; null without one. */
  hutk: string | null;
}

/** HubSpot's names for what forms usually ask; every other field goes by its own name. */
const contactProperties = new Map([
  ['first_name', 'firstname'],
  ['last_name', 'lastname'],
  ['role', 'jobtitle'],
  ['job_title', 'jobtitle'],
  ['telephone', 'phone'],
  ['tel', 'phone'],
  ['mobile', 'mobilephone'],
  ['postcode', 'zip'],
  ['postal_code', 'zip'],
]);

/** The contact, among the objects a form can fill in. */
const contact = '0-1';

/**
 * What HubSpot's forms API is sent for a registration. What the session names (the form, the
 * campaign, the GoToWebinar key) comes before what the webinar names.
 *
 * Where a visitor came from is not sent: HubSpot refuses a whole submission for one property that
 * its form does not have (`FIELD_NOT_IN_FORM_DEFINITION`), and `utm_source` is seldom one.
 *
 * @see https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated
 * @returns null where neither names a form
 */
export function buildHubSpotPayload(input: HubSpotInput): HubSpotPayload | null {
  const { registration, webinar, form, siteUrl, hutk } = input;
  const pick = pickTarget(registration, webinar);
  const formId = pick('hubspotFormId');
  if (formId === null) return null;
  return {
    formId,
    body: {
      // Milliseconds since the epoch, which the API takes as text.
      submittedAt: String(Date.parse(registration.activeAt)),
      fields: buildFields(registration, form),
      context: withoutNulls({
        // Anybody can send a cookie; HubSpot refuses the whole form for one that is not its own.
        hutk: hutk !== null && /^[0-9a-f]{32}$/i.test(hutk) ? hutk : null,
        pageUri: new URL(registration.page, siteUrl).href,
        pageName: webinar.title,
        sfdcCampaignId: pick('salesforceCampaignId'),
        goToWebinarWebinarKey: pick('gotowebinarKey'),
      }),
      ...describeConsent(registration, form.consent.hubspot_subscription_type),
    },
  };
}

function buildFields({ email, answers }: Registration, { fields }: HubSpotInput['form']) {
  return fields.flatMap(({ name, hubspot }) => {
    const value = name === 'email' ? email : (answers[name] ?? '');
    const property = hubspot ?? contactProperties.get(name) ?? name;
    return value === '' ? [] : [{ objectTypeId: contact, name: property, value }];
  });
}

/**
 * Nothing is claimed where no consent was given: HubSpot takes no "no" here, it refuses the whole
 * submission (`MISSING_PROCESSING_CONSENT`).
 */
function describeConsent(
  { consentGiven, consentText: text }: Registration,
  subscriptionTypeId: number | undefined,
) {
  if (!consentGiven) return {};
  const communications = [{ value: true, subscriptionTypeId, text }];
  return {
    legalConsentOptions: {
      consent: {
        consentToProcess: true,
        text,
        ...(subscriptionTypeId !== undefined && { communications }),
      },
    },
  };
}

/** Who registers for the recording of the only session chose none. */
function pickTarget({ session }: Registration, { form, sessions }: HubSpotInput['webinar']) {
  const only = sessions.length === 1 && session === null ? sessions[0] : undefined;
  const chosen = sessions.find(({ id }) => id === session) ?? only;
  return (name: keyof FormTargets) => chosen?.form[name] ?? form[name];
}

function withoutNulls(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
