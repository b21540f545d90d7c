/*
 * Imported first: Atlaskit asks for feature gates while its modules load, and would otherwise look for a gate server.
 * Every gate is off, so components behave as their default release does.
 */
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';

setBooleanFeatureFlagResolver(() => false);
