import { describeMatrix } from './describe-matrix';
import { undoFields, undoLink } from './undos';

describeMatrix([undoFields, undoLink]);
