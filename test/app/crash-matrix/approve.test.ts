import { describeMatrix } from './describe-matrix';
import { approveMixed, approveOne, approveOneInNewProcess } from './fields';

describeMatrix([approveOne, approveOneInNewProcess, approveMixed]);
