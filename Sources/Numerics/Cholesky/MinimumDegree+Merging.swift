extension MinimumDegree {
  /// Merges the pivot's variables that have the same neighbours.
  mutating func mergeTwins(of pivot: Int) {
    let entries = start[pivot]..<start[pivot] + Int(length[pivot])
    for entry in entries {
      let variable = Int(lists[entry])
      guard weight[variable] < 0 else { continue }
      let key = Int(hash[variable])
      hashNext[variable] = hashFirst[key]
      hashFirst[key] = Int32(variable)
    }
    for entry in entries {
      let variable = Int(lists[entry])
      guard weight[variable] < 0 else { continue }
      let key = Int(hash[variable])
      var head = hashFirst[key]
      hashFirst[key] = -1
      while head >= 0 {
        mergeTwins(ofVariable: Int(head))
        head = hashNext[Int(head)]
      }
    }
  }

  /// Merges the later variables of one hash into this one where their lists are equal.
  private mutating func mergeTwins(ofVariable variable: Int) {
    guard weight[variable] < 0, hashNext[variable] >= 0 else { return }
    now += 1
    for place in start[variable]..<start[variable] + Int(length[variable]) {
      stamp[Int(lists[place])] = now
    }
    var before = variable
    var other = hashNext[variable]
    while other >= 0 {
      let twin = Int(other)
      other = hashNext[twin]
      if isTwin(twin, of: variable) {
        parent[twin] = Int32(variable)
        weight[variable] += weight[twin]
        weight[twin] = 0
        length[twin] = 0
        elementCount[twin] = 0
        hashNext[before] = other
      } else {
        before = twin
      }
    }
    now += 1
  }

  private func isTwin(_ twin: Int, of variable: Int) -> Bool {
    guard length[twin] == length[variable], elementCount[twin] == elementCount[variable] else {
      return false
    }
    for place in start[twin]..<start[twin] + Int(length[twin])
    where stamp[Int(lists[place])] != now {
      return false
    }
    return true
  }

  /// Gives the pivot's variables their weights and degrees back; the element keeps those that live.
  mutating func finishElement(_ pivot: Int) {
    let size = degree[pivot]
    let left = Int32(count - postponed.count - eliminated)
    var write = start[pivot]
    for entry in start[pivot]..<start[pivot] + Int(length[pivot]) {
      let variable = Int(lists[entry])
      guard weight[variable] < 0 else { continue }
      let own = -weight[variable]
      weight[variable] = own
      degree[variable] = max(0, min(degree[variable] + size - own, left - own))
      enqueue(variable)
      lists[write] = Int32(variable)
      write += 1
    }
    length[pivot] = Int32(write - start[pivot])
    lists.removeLast(lists.count - write)
    weight[pivot] = 0
    if length[pivot] == 0 { stamp[pivot] = 0 }
  }

  /// Closes the gaps between the lists where they would outgrow their array.
  mutating func makeRoom(for pivot: Int) {
    let need = lists.count + Int(degree[pivot])
    guard need > lists.capacity else { return }
    let live = length.reduce(0) { $0 + Int($1) }
    var closed: [Int32] = []
    closed.reserveCapacity(max(lists.capacity, live + live / 4 + Int(degree[pivot])))
    for node in 0..<count where length[node] > 0 {
      let begin = closed.count
      closed.append(contentsOf: lists[start[node]..<start[node] + Int(length[node])])
      start[node] = begin
    }
    lists = closed
  }
}
