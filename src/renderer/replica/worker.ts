import '../library/noEval'
import { serveCalls } from '../library/callWorker'
import { deleteOtherShapes, openReplica, type ReplicaState } from './schema'
import { directWriter, type Write } from './writer'

/** The replica's only writer. */
serveCalls<Write, ReplicaState | null>(directWriter(openReplica()))
void deleteOtherShapes()
