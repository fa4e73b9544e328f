extension MinimumDegree {
  /// Eliminates the variable of least degree, and all that are eliminated with it at no cost.
  mutating func eliminateNext() {
    while first[least] < 0 { least += 1 }
    let pivot = Int(first[least])
    dequeue(pivot)
    makeRoom(for: pivot)
    let pivots = Int(weight[pivot])
    eliminated += pivots
    weight[pivot] = -Int32(pivots)
    formElement(pivot)
    now += 1
    measureElements(of: pivot)
    pruneVariables(of: pivot)
    now += count + 1
    mergeTwins(of: pivot)
    finishElement(pivot)
    sequence.append(Int32(pivot))
  }

  /// Joins the variables next to the pivot into the list of a new element.
  private mutating func formElement(_ pivot: Int) {
    let begin = lists.count
    var size: Int32 = 0
    let elements = Int(elementCount[pivot])
    for place in start[pivot]..<start[pivot] + elements {
      let element = Int(lists[place])
      for entry in start[element]..<start[element] + Int(length[element]) {
        size += take(Int(lists[entry]))
      }
      parent[element] = Int32(pivot)
      stamp[element] = 0
      length[element] = 0
    }
    for place in start[pivot] + elements..<start[pivot] + Int(length[pivot]) {
      size += take(Int(lists[place]))
    }
    start[pivot] = begin
    length[pivot] = Int32(lists.count - begin)
    elementCount[pivot] = -1
    degree[pivot] = size
    stamp[pivot] = now
  }

  /// Adds a variable to the element being formed, once; its weight where it is new.
  private mutating func take(_ variable: Int) -> Int32 {
    let size = weight[variable]
    guard size > 0 else { return 0 }
    weight[variable] = -size
    dequeue(variable)
    lists.append(Int32(variable))
    return size
  }

  /// Stamps every element near the pivot with `now` plus its weight outside the new element.
  private mutating func measureElements(of pivot: Int) {
    for entry in start[pivot]..<start[pivot] + Int(length[pivot]) {
      let variable = Int(lists[entry])
      let size = Int(-weight[variable])
      for place in start[variable]..<start[variable] + Int(elementCount[variable]) {
        let element = Int(lists[place])
        guard stamp[element] != 0 else { continue }
        if stamp[element] >= now {
          stamp[element] -= size
        } else {
          stamp[element] = Int(degree[element]) + now - size
        }
      }
    }
  }

  /// Rewrites the lists of the pivot's variables: absorbed elements and inner edges go, the new element
  /// comes; variables that have nothing else are eliminated at once.
  private mutating func pruneVariables(of pivot: Int) {
    let size = degree[pivot]
    var left = size
    for entry in start[pivot]..<start[pivot] + Int(length[pivot]) {
      let variable = Int(lists[entry])
      let outside = prune(variable, pivot: pivot)
      if elementCount[variable] == 1, length[variable] == 1 {
        let merged = -weight[variable]
        left -= merged
        eliminated += Int(merged)
        parent[variable] = Int32(pivot)
        weight[variable] = 0
        length[variable] = 0
        elementCount[variable] = 0
      } else {
        degree[variable] = min(degree[variable], outside)
      }
    }
    degree[pivot] = left
  }

  /// Rewrites the list of one variable and files it under its hash; returns its degree outside the
  /// new element.
  private mutating func prune(_ variable: Int, pivot: Int) -> Int32 {
    let begin = start[variable]
    var write = begin
    var outside = 0
    var code = pivot
    for place in begin..<begin + Int(elementCount[variable]) {
      let element = Int(lists[place])
      guard stamp[element] != 0 else { continue }
      let beyond = stamp[element] - now
      if beyond > 0 {
        outside += beyond
        lists[write] = Int32(element)
        write += 1
        code &+= element
      } else {
        parent[element] = Int32(pivot)
        stamp[element] = 0
        length[element] = 0
      }
    }
    let kept = write
    for place in begin + Int(elementCount[variable])..<begin + Int(length[variable]) {
      let other = Int(lists[place])
      guard weight[other] > 0 else { continue }
      outside += Int(weight[other])
      lists[write] = Int32(other)
      write += 1
      code &+= other
    }
    lists[write] = lists[kept]
    lists[kept] = lists[begin]
    lists[begin] = Int32(pivot)
    elementCount[variable] = Int32(kept - begin + 1)
    length[variable] = Int32(write - begin + 1)
    hash[variable] = Int32(code % count)
    return Int32(min(outside, count))
  }
}
